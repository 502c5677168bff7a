package org.makesafe.ivr;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makesafe.call.HandlerLines;
import org.makesafe.flow.Outcome;
import org.makesafe.flow.Outcome.Moved;
import org.makesafe.flow.Outcome.Refused;
import org.makesafe.script.Phone;
import org.makesafe.script.Reading;
import org.makesafe.script.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which telephone each handler is reached: what they set, or else what the force sets for everybody. */
@OnlyWithIvr
@Component
class HandlerTelephones implements HandlerLines {
    private static final int ENDPOINT_MAX = 200;
    private static final String OFFICER = "{officer}";
    private static final Pattern CLIENT = Pattern.compile("client:[A-Za-z0-9_.@+-]{1,100}");
    private static final Pattern SIP_USER = Pattern.compile("[A-Za-z0-9_.+-]{1,100}@[A-Za-z0-9.-]{1,100}(:\\d{1,5})?");
    private final HandlerTelephoneRows rows;
    private final @Nullable String usual;

    HandlerTelephones(HandlerTelephoneRows rows, IvrSettings settings) {
        this.rows = rows;
        this.usual = settings.usualTelephone();
    }

    @Override
    public boolean has(String officer) {
        return endpoint(officer).isPresent();
    }

    /** Where to ring an officer: E.164, {@code sip:} or {@code client:}; empty where nothing is set. */
    @Transactional(readOnly = true)
    public Optional<String> endpoint(String officer) {
        return rows.findById(officer).map(HandlerTelephoneRow::endpoint)
                .or(() -> Optional.ofNullable(usual).map(pattern -> pattern.replace(OFFICER, plain(officer))))
                .filter(endpoint -> !officer.isEmpty());
    }

    /** Sets an officer's own telephone. Blank goes back to the usual one. */
    @Transactional
    public Outcome<String> set(String officer, String typed) {
        if (typed.isBlank()) {
            rows.deleteById(officer);
            return new Moved<>("");
        }
        return read(typed.strip())
                .<Outcome<String>>map(endpoint -> {
                    rows.save(new HandlerTelephoneRow(officer, endpoint));
                    return new Moved<>(endpoint);
                }).orElseGet(() -> new Refused<>("NOT_A_TELEPHONE",
                        "Give a telephone number, a SIP address such as sip:desk4@phones.example, or client: and a name."));
    }

    private static Optional<String> read(String typed) {
        if (typed.length() > ENDPOINT_MAX) {
            return Optional.empty();
        }
        if (typed.startsWith("sip:")) {
            return SIP_USER.matcher(typed.substring("sip:".length())).matches() && uri(typed)
                    ? Optional.of(typed)
                    : Optional.empty();
        }
        if (typed.startsWith("client:")) {
            return CLIENT.matcher(typed).matches() ? Optional.of(typed) : Optional.empty();
        }
        return new Phone().read(new Value.Words(typed),
                LocalDateTime.MIN) instanceof Reading.Read(Value.Words(var number))
                        ? Optional.of(number)
                        : Optional.empty();
    }

    private static boolean uri(String typed) {
        try {
            new URI(typed);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The force's pattern names a softphone by the officer's sign-in name, in which some characters have no place. */
    private static String plain(String officer) {
        return officer.replaceAll("[^A-Za-z0-9_.@+-]", "_");
    }
}
