const kept = 'plenary.office'

/** The office in which this window acts; null: not chosen yet. Another window may act in another. */
export const actingOffice = (): string | null => sessionStorage.getItem(kept)
export const actIn = (office: string): void => sessionStorage.setItem(kept, office)
export const actInNone = (): void => sessionStorage.removeItem(kept)
