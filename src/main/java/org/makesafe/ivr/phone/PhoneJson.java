package org.makesafe.ivr.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What the network's REST interface answers, with the fields of Twilio's that mean something here. Source: twilio-oai, API 2010-04-01. */
sealed interface PhoneJson {
    /** A call. */
    @JsonNaming(SnakeCaseStrategy.class)
    record CallJson(String sid, String accountSid, String apiVersion, String from, String to, String direction,
            String status, @Nullable String parentCallSid, String uri) implements PhoneJson {
        static CallJson of(Leg leg) {
            return of(leg, leg.status().word());
        }

        static CallJson of(Leg leg, String status) {
            var route = leg.route();
            return new CallJson(route.sid(), route.accountSid(), "2010-04-01", route.from(), route.to(),
                    route.direction().word(), status, route.parent(),
                    leg.network().line().path("Calls/" + route.sid() + ".json"));
        }
    }

    /** A queue. */
    @JsonNaming(SnakeCaseStrategy.class)
    record QueueJson(String sid, String accountSid, String friendlyName, int currentSize, int maxSize,
            long averageWaitTime, String dateCreated, String dateUpdated, String uri) implements PhoneJson {
        static QueueJson of(WaitingQueue queue, PhoneLine line, Instant now) {
            String created = NetworkTime.written(queue.created());
            return new QueueJson(queue.sid(), line.accountSid(), queue.name(), queue.members().size(), queue.size(),
                    queue.averageWait(now).toSeconds(), created, created,
                    line.path("Queues/" + queue.sid() + ".json"));
        }
    }

    /** A caller who waited in a queue until just now. */
    @JsonNaming(SnakeCaseStrategy.class)
    record MemberJson(String callSid, String queueSid, String dateEnqueued, int position, long waitTime, String uri)
            implements
                PhoneJson {
        static MemberJson of(Queueing member, int position, Instant now) {
            var line = member.call().network().line();
            return new MemberJson(member.call().sid(), member.queue().sid(),
                    NetworkTime.written(now.minus(member.waited(now))), position, member.waited(now).toSeconds(),
                    line.path("Queues/" + member.queue().sid() + "/Members/" + member.call().sid() + ".json"));
        }
    }

    /** Why something was not done. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ErrorJson(int code, String message, String moreInfo, int status) implements PhoneJson {
        static ErrorJson of(int status, int code, String message) {
            return new ErrorJson(code, message, "https://www.twilio.com/docs/errors/" + code, status);
        }
    }
}
