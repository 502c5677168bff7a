package org.makesafe.handoff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makesafe.call.AskedByPhone.Asked;
import org.makesafe.call.ForceSettings;
import org.makesafe.call.record.PhoneFact;
import org.makesafe.call.record.Phoned;

/** The part of the log that tells what happened on the telephone before a handler was on the call. */
record PhoneLog(ForceSettings force) {
    void write(Phoned phoned, List<Asked> asked, List<String> lines) {
        lines.add("");
        lines.add("BY TELEPHONE");
        lines.add("Caller's line: " + phoned.line().words() + ".");
        if (!asked.isEmpty()) {
            lines.add("The phone system asked:");
            asked.forEach(one -> lines.add(answer(one)));
        }
        String played = phoned.played().stream().filter(words -> words.part() == PhoneFact.Played.Part.ADVICE)
                .map(this::played).collect(Collectors.joining("; "));
        if (!played.isEmpty()) {
            lines.add("Played while the caller waited: " + played + ".");
        }
        PhoneFact.MessageLeft message = phoned.message();
        if (message != null) {
            lines.add("Message of %d seconds%s".formatted(message.seconds(),
                    message.transcript() == null ? "." : ", as a machine heard it: " + message.transcript()));
        }
    }

    /** What identifies the caller leaves with the handler's own answer, where they may withhold it. */
    private static String answer(Asked asked) {
        var value = asked.recorded().value();
        String text = asked.question().personal()
                ? "in the record"
                : value == null
                        ? asked.recorded().status().words().toUpperCase(Locale.UK)
                        : asked.question().type().show(value);
        return "%s: %s%s".formatted(asked.question().label(), text, asked.recorded().basis() == null || value == null
                ? ""
                : " [" + asked.recorded().basis().words().toLowerCase(Locale.UK) + "]");
    }

    private String played(Phoned.Played played) {
        return "%s at %s (%s, wording %s, %s)".formatted(played.id(), force.time(played.at()), played.language(),
                played.wording(), played.heard().words().toLowerCase(Locale.UK));
    }
}
