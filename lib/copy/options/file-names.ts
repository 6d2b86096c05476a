import { words } from '@/lib/copy/language/say';

/** The names of the files that are saved to the user's downloads. */
export const FILE_NAMES = words({ activity: 'file_activity', unreadAnswers: 'file_unread_answers' });
