package org.makesafe.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makesafe.ivr.phone.ExplicitVerbs;

/** Nothing is left to what Twilio assumes. The documents of all journeys are looked at too, where they are delivered. */
class EveryVerbTest {
    private static final String PERSON = "+441632960100";
    private static final Saying SAYING = new Saying(null, "Please hold.", "en", null);
    private static final Speech SPEECH = new Speech(
            new TwilioSettings("AC00000000000000000000000000000001", List.of("12345"), "https://101.example",
                    "http://localhost:9"),
            new IvrSettings("op-makesafe-ivr", null, PERSON, null, "+441632960101", Duration.ofMinutes(10), 50, false,
                    null, null));
    private static final Moment THEN = new Moment.LeftQueue();

    private static final Map<Class<?>, List<Act>> ACTS = acts(new Act.Speak(SAYING),
            new Act.Listen(List.of(SAYING), Act.Ear.key(5), THEN),
            new Act.Listen(List.of(SAYING), new Act.Ear(0, 5, List.of()), THEN),
            new Act.Listen(List.of(SAYING), new Act.Ear(1, 5, List.of("yes", "no")), THEN),
            new Act.GoTo(THEN), Act.Enqueue.anew(), new Act.Leave(),
            new Act.Ring(Act.Whom.HANDLER, 20, new Moment.HandlerAnswered(), new Moment.HandlerLeft()),
            new Act.Ring(Act.Whom.EMERGENCY, 60, null, new Moment.PutThrough()),
            new Act.TakeMessage(THEN, THEN), new Act.HangUp());

    @Test
    void noActIsLeftOut() {
        assertThat(ACTS.keySet()).isEqualTo(Set.of(Act.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "client:handler", "sip:desk4@phones.example", "+441632960145"})
    void everyActSaysEveryAttribute(String endpoint) {
        var lookup = new Speech.Lookup(_ -> "",
                whom -> whom == Act.Whom.HANDLER ? endpoint : "+441632960109");
        ACTS.values().stream().flatMap(List::stream).forEach(act -> {
            String document = SPEECH.twiml(reply(act), lookup);
            assertThat(ExplicitVerbs.missing(document)).as(document).isEmpty();
        });
    }

    @Test
    void whatPutsACallerThroughWhenNothingElseWorksSaysEveryAttributeToo() throws IOException {
        assertThat(ExplicitVerbs.missing(Twiml.toPerson(PERSON))).isEmpty();
        assertThat(ExplicitVerbs.missing(Files.readString(Path.of("docker", "twilio-fallback.xml")))).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(ExplicitVerbs.missing("<Response><Say voice='Polly.Amy'>Hello</Say><Gather input='dtmf speech'/>"
                + "<Dial action='/x'><Number url='/y'>1</Number></Dial><Echo/></Response>"))
                .contains("Say language", "Say loop", "Gather hints", "Gather numDigits", "Dial callerId",
                        "Dial ringTone", "Number method", "Echo")
                .doesNotContain("Say voice", "Number url");
    }

    private static Reply reply(Act act) {
        return new Reply(List.of(act),
                act.moments().map(moment -> new Reply.Address(moment, new UUID(0, 1).toString())).toList());
    }

    private static Map<Class<?>, List<Act>> acts(Act... acts) {
        var byKind = new LinkedHashMap<Class<?>, List<Act>>();
        Stream.of(acts).forEach(act -> byKind.merge(act.getClass(), List.of(act),
                (one, more) -> Stream.concat(one.stream(), more.stream()).toList()));
        return byKind;
    }
}
