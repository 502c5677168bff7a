package org.makesafe.ivr;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Client;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Sip;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes acts as TwiML. Every attribute is said, for what Twilio assumes is American, keys only, and censors speech. */
@OnlyWithIvr
@Component
class Speech {
    private static final String WELSH = "cy";
    private static final String QUEUE = "makesafe";
    private static final int MESSAGE_SECONDS = 120;
    private static final int MESSAGE_SILENCE = 5;

    static {
        // The SDK asks for both with every document, and a factory that is not named is looked for in every jar each time.
        System.setProperty(DocumentBuilderFactory.class.getName(),
                DocumentBuilderFactory.newDefaultInstance().getClass().getName());
        System.setProperty(TransformerFactory.class.getName(),
                TransformerFactory.newDefaultInstance().getClass().getName());
    }

    private final TwilioSettings twilio;
    private final IvrSettings settings;

    Speech(TwilioSettings twilio, IvrSettings settings) {
        this.twilio = twilio;
        this.settings = settings;
    }

    /**
     * Looks up what is not kept with a reply.
     *
     * @param answer the answer that a journal entry holds, as it is read out
     * @param endpoint of whoever is rung; null where there is none now
     */
    record Lookup(IntFunction<String> answer, Function<Act.Whom, @Nullable String> endpoint) {}

    /** A whole document. */
    String twiml(Reply reply, Lookup lookup) {
        var steps = reply.steps();
        Function<Moment, String> address = moment -> twilio.at("/twilio/voice/step/" + steps.get(moment));
        var response = new VoiceResponse.Builder();
        for (Act act : reply.acts()) {
            switch (act) {
                case Act.Speak(var saying) -> response.say(say(saying, lookup));
                case Act.Listen listen -> response.gather(gather(listen, address.apply(listen.then()), lookup));
                case Act.GoTo(var moment) -> response.redirect(
                        new Redirect.Builder(address.apply(moment)).method(HttpMethod.POST).build());
                case Act.Enqueue(var waiting, var left) -> response.enqueue(
                        new Enqueue.Builder().name(QUEUE).action(address.apply(left)).method(HttpMethod.POST)
                                .waitUrl(address.apply(waiting)).waitUrlMethod(HttpMethod.POST)
                                .maxQueueSize(settings.maxWaiting()).build());
                case Act.Leave _ -> response.leave(new Leave.Builder().build());
                case Act.Ring ring -> {
                    String to = lookup.endpoint().apply(ring.whom());
                    // Whom nobody can ring any more is at once as good as not reached.
                    if (to == null) {
                        response.redirect(
                                new Redirect.Builder(address.apply(ring.over())).method(HttpMethod.POST).build());
                    } else {
                        response.dial(dial(ring, address, to));
                    }
                }
                case Act.TakeMessage(var recorded, var transcribed) ->
                    response.record(record(address.apply(recorded), address.apply(transcribed)));
                case Act.HangUp _ -> response.hangup(new Hangup.Builder().build());
            }
        }
        return response.build().toXml();
    }

    private static Say say(Saying saying, Lookup lookup) {
        Integer reads = saying.reads();
        String words = reads == null
                ? saying.words()
                : saying.words().replace(Saying.VALUE, lookup.answer().apply(reads));
        boolean welsh = saying.language().equals(WELSH);
        return new Say.Builder(words).voice(welsh ? Say.Voice.POLLY_GWYNETH : Say.Voice.POLLY_AMY)
                .language(welsh ? Say.Language.CY_GB : Say.Language.EN_GB).loop(1).build();
    }

    private static Gather gather(Act.Listen listen, String action, Lookup lookup) {
        Act.Ear ear = listen.ear();
        var gather = new Gather.Builder().action(action).method(HttpMethod.POST).timeout(ear.seconds())
                .actionOnEmptyResult(false).bargeIn(true).language(Gather.Language.EN_GB)
                .finishOnKey(ear.digits() == 0 ? "#" : "");
        if (ear.digits() > 0) {
            gather.numDigits(ear.digits());
        }
        if (ear.hints().isEmpty()) {
            gather.inputs(Gather.Input.DTMF);
        } else {
            gather.inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH)).hints(String.join(",", ear.hints()))
                    .profanityFilter(false).speechModel("phone_call").speechTimeout("2");
        }
        listen.sayings().forEach(saying -> gather.say(say(saying, lookup)));
        return gather.build();
    }

    private Dial dial(Act.Ring ring, Function<Moment, String> address, String to) {
        var dial = new Dial.Builder().action(address.apply(ring.over())).method(HttpMethod.POST)
                .timeout(ring.seconds()).answerOnBridge(true).hangupOnStar(false).timeLimit(Twiml.CALL_SECONDS)
                .callerId(settings.callerId()).ringTone(Dial.RingTone.UK).record(Dial.Record.DO_NOT_RECORD);
        Moment first = ring.answered();
        String url = first == null ? null : address.apply(first);
        if (to.startsWith("sip:")) {
            var sip = new Sip.Builder(to);
            return dial.sip((url == null ? sip : sip.url(url).method(HttpMethod.POST)).build()).build();
        }
        if (to.startsWith("client:")) {
            var client = new Client.Builder(to.substring("client:".length()));
            return dial.client((url == null ? client : client.url(url).method(HttpMethod.POST)).build()).build();
        }
        var number = new Number.Builder(to);
        return dial.number((url == null ? number : number.url(url).method(HttpMethod.POST)).build()).build();
    }

    private static Record record(String recorded, String transcribed) {
        return new Record.Builder().action(recorded).method(HttpMethod.POST).maxLength(MESSAGE_SECONDS)
                .timeout(MESSAGE_SILENCE).finishOnKey("#").playBeep(true).trim(Record.Trim.TRIM_SILENCE)
                .transcribe(true).transcribeCallback(transcribed).build();
    }
}
