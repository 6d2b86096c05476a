import type { CreatedWebhookView, DeliveryView, WebhookView } from './webhooks-views';

/** What the requests about webhooks answer. */
export interface WebhooksAnswers {
  webhooks: readonly WebhookView[];
  'webhooks.create': CreatedWebhookView;
  'webhooks.delete': null;
  'webhooks.check': DeliveryView;
}
