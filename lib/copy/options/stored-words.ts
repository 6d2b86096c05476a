import { words } from '@/lib/copy/language/say';

export const STORED_HEADS = words({
  caption: 'data_stored',
  what: 'data_stored_what',
  where: 'data_stored_where',
  goes: 'data_stored_goes',
});

/** What is stored, where it is kept and where it goes. */
export const STORED = [
  words({ what: 'data_stored_key', where: 'data_stored_key_where', goes: 'data_stored_key_goes' }),
  words({ what: 'data_stored_sent', where: 'data_stored_sent_where', goes: 'data_stored_sent_goes' }),
  words({ what: 'data_stored_drafts', where: 'data_stored_here', goes: 'data_stored_drafts_goes' }),
  words({ what: 'data_stored_keepsakes', where: 'data_stored_keepsakes_where', goes: 'data_stored_goes_nowhere' }),
  words({ what: 'data_stored_people', where: 'data_stored_people_where', goes: 'data_stored_people_goes' }),
  words({ what: 'data_stored_chats', where: 'data_stored_chats_where', goes: 'data_stored_chats_goes' }),
  words({ what: 'data_stored_new', where: 'data_stored_new_where', goes: 'data_stored_new_goes' }),
  words({ what: 'data_stored_unread', where: 'data_stored_unread_where', goes: 'data_stored_goes_nowhere' }),
  words({ what: 'data_stored_settings', where: 'data_stored_here', goes: 'data_stored_goes_nowhere' }),
];

export const PERMISSION_HEADS = words({
  caption: 'data_permissions',
  name: 'data_permission',
  why: 'data_permission_why',
});

/** What each permission is for. */
export const PERMISSIONS = [
  words({ name: 'data_permission_storage', why: 'data_permission_storage_why' }),
  words({ name: 'data_permission_alarms', why: 'data_permission_alarms_why' }),
  words({ name: 'data_permission_scripts', why: 'data_permission_scripts_why' }),
  words({ name: 'data_permission_panel', why: 'data_permission_panel_why' }),
  words({ name: 'data_permission_notifications', why: 'data_permission_notifications_why' }),
  words({ name: 'data_permission_unipile', why: 'data_permission_unipile_why' }),
  words({ name: 'data_permission_linkedin', why: 'data_permission_linkedin_why' }),
  words({ name: 'data_permission_host', why: 'data_permission_host_why' }),
];
