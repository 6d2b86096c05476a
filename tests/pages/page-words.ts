/** The languages that the pages are shown in; Arabic runs from right to left. */
export const LANGUAGES = ['en', 'pl', 'ar', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words around a person, so that nothing can be found by the English ones. */
interface PageWords {
  readonly invite: (name: string) => string;
  readonly connect: string;
  readonly message: string;
  readonly more: string;
  readonly degree: readonly [first: string, second: string];
  readonly experience: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    invite: (name) => `Invite ${name} to connect`,
    connect: 'Connect',
    message: 'Message',
    more: 'More',
    degree: ['· 1st', '· 2nd'],
    experience: 'Experience',
  },
  pl: {
    invite: (name) => `Zaproś użytkownika ${name} do nawiązania kontaktu`,
    connect: 'Połącz',
    message: 'Wyślij wiadomość',
    more: 'Więcej',
    degree: ['· 1.', '· 2.'],
    experience: 'Doświadczenie',
  },
  ar: {
    invite: (name) => `دعوة ${name} للتواصل`,
    connect: 'تواصل',
    message: 'رسالة',
    more: 'المزيد',
    degree: ['· الأولى', '· الثانية'],
    experience: 'الخبرة',
  },
  ja: {
    invite: (name) => `${name}さんにつながりをリクエスト`,
    connect: 'つながる',
    message: 'メッセージ',
    more: 'その他',
    degree: ['・1次', '・2次'],
    experience: '職歴',
  },
};
