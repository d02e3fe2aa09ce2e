import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Changed } from '../live/changed.js'
import { Loading } from '../pieces/states.js'
import { Navigation } from './navigation.js'
import { RehearsalBar } from './rehearsal-bar.js'
import style from './shell.module.css'
import { TopLine } from './top-line.js'

/** What stands around every page of who is signed in and acts in an office. */
export function Shell() {
  const { t } = useTranslation()
  return (
    <div className={style.shell}>
      <a className={style.skip} href="#content">
        {t('frame.skip')}
      </a>
      <TopLine />
      <Navigation />
      <main id="content" className={style.content} tabIndex={-1}>
        <Changed />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <RehearsalBar />
    </div>
  )
}
