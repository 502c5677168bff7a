package org.makesafe.ivr.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who calls whom, and on whose behalf: {@code parent} is the call that dialled this one, null if it stands alone. */
record Route(String accountSid, String sid, String from, String to, Direction direction, @Nullable String parent) {
    /** Who began a call, in Twilio's words. */
    enum Direction {
        INBOUND("inbound"),
        OUTBOUND_API("outbound-api"),
        OUTBOUND_DIAL("outbound-dial");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What every webhook about a call says. Of where the two are, the network knows the country alone. */
    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("AccountSid", accountSid);
        all.put("ApiVersion", "2010-04-01");
        all.put("CallSid", sid);
        if (parent != null)
            all.put("ParentCallSid", parent);
        all.put("Direction", direction.word());
        all.put("Called", to);
        all.put("CalledCity", "");
        all.put("CalledCountry", "GB");
        all.put("Caller", from);
        all.put("CallerCity", "");
        all.put("CallerCountry", "GB");
        all.put("From", from);
        all.put("FromCity", "");
        all.put("FromCountry", "GB");
        all.put("To", to);
        all.put("ToCity", "");
        all.put("ToCountry", "GB");
        return all;
    }
}
