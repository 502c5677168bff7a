package org.makesafe.ivr.phone;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays documents to one end of a call, verb by verb. */
final class Player {
    /** What happens when there is nothing left to play. */
    interface Ending {
        /** The document has come to its end. */
        void ranOut();

        /** There is no document. */
        void failed();

        /** The document says to leave the queue. */
        default void left() {
            ranOut();
        }
    }

    /** Documents that lead on at once, one after another, before the network takes them for a circle. */
    private static final int MOST_IN_NO_TIME = 50;

    private final Leg call;
    private final Part part;
    private final Ending ending;
    private final Deque<Verb> verbs = new ArrayDeque<>();
    private @Nullable Hook at;
    private @Nullable Activity now;
    private int turn;
    private int inNoTime;
    private Instant lastFetched = Instant.MIN;

    Player(Leg call, Part part, Ending ending) {
        this.call = call;
        this.part = part;
        this.ending = ending;
    }

    Leg call() {
        return call;
    }

    Part part() {
        return part;
    }

    Optional<Activity> now() {
        return Optional.ofNullable(now);
    }

    /** Goes on with the document at an address, which is asked with these parameters besides the usual ones. */
    void go(Hook hook, Map<String, String> more) {
        int mine = leave();
        if (call.now().isAfter(lastFetched))
            inNoTime = 0;
        lastFetched = call.now();
        if (++inNoTime > MOST_IN_NO_TIME) {
            call.network().library().note(Courier.TOO_MANY_REDIRECTIONS, hook.url(),
                    "Documents lead round in a circle.");
            ending.failed();
            return;
        }
        var document = call.network().library().fetch(hook, call.parameters(more),
                part == Part.CALL ? call.fallback() : null);
        // The caller may have hung up, or been moved, while the service thought about it.
        if (turn == mine)
            document.ifPresentOrElse(this::play, ending::failed);
    }

    /** Goes on with a document at hand. */
    void play(Document document) {
        leave();
        at = document.from();
        verbs.clear();
        verbs.addAll(document.verbs());
        next();
    }

    /** Goes on with the next verb. */
    void next() {
        leave();
        var verb = verbs.poll();
        if (verb == null)
            ending.ranOut();
        else if (part.allows(verb))
            perform(verb);
        else
            next();
    }

    /** Goes on where a verb's action says, or with the next verb if it has none. */
    void act(Verb verb, Map<String, String> more) {
        if (verb.has("action"))
            go(address(verb.word("action", ""), verb.method()), more);
        else
            next();
    }

    /** Tells the action of a verb what became of it; the call is elsewhere already, so the answer counts for nothing. */
    void tell(Verb verb, Map<String, String> more) {
        if (verb.has("action"))
            call.network().courier().carry(address(verb.word("action", ""), verb.method()), call.parameters(more));
    }

    /** An address as the document has it. */
    Hook address(String written, String method) {
        if (at == null)
            throw new IllegalStateException("There is no document yet");
        return at.relative(written, method);
    }

    void stop(Activity.Stop why) {
        var was = now;
        leave();
        verbs.clear();
        if (was != null)
            was.stop(why);
    }

    private int leave() {
        now = null;
        return ++turn;
    }

    private void perform(Verb verb) {
        if (part == Part.CALL && answers(verb))
            call.answered();
        switch (verb.name()) {
            case "Say", "Play", "Pause" -> begin(new Speaking(this, verb));
            case "Gather" -> begin(new Gathering(this, verb));
            case "Record" -> begin(new Recording(this, verb));
            case "Enqueue" -> begin(new Queueing(this, verb));
            case "Dial" -> begin(dialled(verb));
            case "Redirect" -> go(address(verb.text(), verb.method()), Map.of());
            case "Hangup" -> call.end(CallStatus.COMPLETED);
            case "Reject" -> call.end(verb.word("reason", "rejected").equals("busy")
                    ? CallStatus.BUSY
                    : CallStatus.FAILED);
            case "Leave" -> ending.left();
            default -> throw new IllegalStateException(verb.name());
        }
    }

    private Activity dialled(Verb dial) {
        if (dial.first("Queue").isPresent())
            return new Collecting(this, dial, dial.first("Queue").get());
        if (dial.first("Conference").isPresent())
            return new Conferring(this, dial, dial.first("Conference").get());
        return new Dialling(this, dial);
    }

    /** These leave the telephone ringing; everything else picks it up. */
    private static boolean answers(Verb verb) {
        return switch (verb.name()) {
            case "Reject", "Redirect", "Pause" -> false;
            case "Dial" -> !verb.flag("answerOnBridge", false);
            default -> true;
        };
    }

    private void begin(Activity activity) {
        now = activity;
        activity.start();
    }
}
