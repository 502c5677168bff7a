package org.makesafe.ivr;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.makesafe.ivr.phone.TrialDelivery;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test against the whole service with its IVR on, on a port of its own, with an empty database in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:ivr;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
        "makesafe.ivr.enabled=true",
        "makesafe.ivr.fallback-number=" + IvrService.PERSON,
        "makesafe.ivr.caller-id=+441632960101",
        "makesafe.ivr.emergency-number=+441632960109",
        "makesafe.ivr.voicemail-after=1ms",
        "makesafe.twilio.account-sid=AC00000000000000000000000000000001",
        "makesafe.twilio.auth-token=" + IvrService.TOKEN,
        "makesafe.twilio.public-base-url=" + IvrService.BASE,
        // Nobody answers there: TrialTelephone knows the port of the practice phone.
        "makesafe.twilio.api-base-url=http://localhost:9"})
@Import({ TrialWebhooks.class, TrialDelivery.class, TrialTelephone.class})
public @interface IvrService {
    String PERSON = "+441632960100";
    String TOKEN = "12345";
    String BASE = "https://101.example";
}
