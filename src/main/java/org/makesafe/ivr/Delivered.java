package org.makesafe.ivr;

/** What became of a request under {@code /twilio}: a webhook that Twilio signed, or the reason why it is not taken. */
sealed interface Delivered permits Webhook, WebhookRefusal {}
