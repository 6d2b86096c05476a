/** Whether a text can be an e-mail address: enough to catch a typo; LinkedIn decides whether it is the right one. */
export const isEmail = (text: string): boolean => text.length <= 320 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
