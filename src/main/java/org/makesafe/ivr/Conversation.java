package org.makesafe.ivr;

import org.jspecify.annotations.Nullable;
import org.makesafe.call.CallView;
import org.makesafe.script.Script;
import org.springframework.stereotype.Component;

/** Decides what follows each moment of a call. Reads and writes nothing. */
@OnlyWithIvr
@Component
class Conversation {
    private final Asking asking;
    private final Queueing queueing;
    private final Messages messages;
    private final Connecting connecting;

    Conversation(Asking asking, Queueing queueing, Messages messages, Connecting connecting) {
        this.asking = asking;
        this.queueing = queueing;
        this.messages = messages;
        this.connecting = connecting;
    }

    /**
     * What follows.
     *
     * @param script the phone system's script, in the version that this line began with
     * @param view the call as it stands
     * @param leaving why the caller leaves the queue; null where they do not
     */
    Turn turn(Moment moment, Script script, CallView view, @Nullable Leaving leaving, Webhook hook) {
        return switch (moment) {
            case Moment.Ringing _ -> asking.ringing(script);
            case Moment.Asked asked -> asking.asked(asked, script, hook);
            case Moment.ReadBack readBack -> asking.readBack(readBack, script, hook);
            case Moment.Waiting waiting -> queueing.waiting(waiting, script, view, hook);
            case Moment.LeftQueue _ -> queueing.left(leaving, script, hook);
            case Moment.Recorded recorded -> messages.recorded(recorded, script, hook);
            case Moment.MessageChecked checked -> messages.checked(checked, script, hook);
            case Moment.Transcribed _ -> messages.transcribed(view, hook);
            case Moment.Connecting _ -> Turn.of(now -> now.open()
                    ? connecting.connect(script, now).orElseGet(() -> queueing.notReached(script))
                    : queueing.rejoin());
            case Moment.HandlerAnswered _ -> connecting.handlerAnswered(script);
            case Moment.HandlerLeft _ -> connecting.handlerLeft(queueing, hook);
            case Moment.RingingBack _ -> connecting.ringingBack(script);
            case Moment.CallerAnswered _ -> connecting.callerAnswered(script);
            case Moment.RungBack _ -> connecting.rungBack(view, hook);
            case Moment.PuttingThrough _ -> connecting.puttingThrough(script);
            case Moment.PutThrough _ -> connecting.putThrough(script, queueing, hook);
            case Moment.PersonLeft _ -> queueing.personLeft(script, hook);
        };
    }
}
