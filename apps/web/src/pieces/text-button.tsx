import type { ComponentPropsWithoutRef } from 'react'
import style from './text-button.module.css'

/** Does something small beside the text that it belongs to; on paper it is not there. */
export const TextButton = (props: ComponentPropsWithoutRef<'button'>) => <button {...props} className={style.button} />
