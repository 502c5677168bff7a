package org.makesafe.ivr.phone;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What one telephone shows at a moment. */
record Handset(String sid, String from, String to, Moment moment, boolean keys, boolean speech, List<Line> lines) {
    /** What its holder is in the middle of. */
    enum Moment {
        IDLE,
        DIALLING,
        RINGS,
        LISTENING,
        ASKED,
        WAITING,
        CONNECTED,
        OVER
    }

    /**
     * One thing heard.
     *
     * @param place its number among all that was heard in this call, from 0
     * @param cut whether it was cut short
     */
    record Line(int place, Heard heard, boolean cut) {}

    static Handset idle() {
        return new Handset("", "", "", Moment.IDLE, false, false, List.of());
    }

    static Handset of(PracticeCall call) {
        return call.leg().network().read(() -> seen(call));
    }

    private static Handset seen(PracticeCall call) {
        var asked = call.asked();
        var heard = call.heard();
        boolean over = call.status().over();
        return new Handset(call.sid(), call.from(), call.to(), moment(call, asked),
                asked.map(Asked::keys).orElse(false), asked.map(Asked::speech).orElse(false),
                IntStream.range(0, heard.size())
                        .mapToObj(i -> new Line(i, heard.get(i),
                                !heard.get(i).toTheEnd() && (over || i < heard.size() - 1)))
                        .toList());
    }

    private static Moment moment(PracticeCall call, Optional<Asked> asked) {
        if (call.status().over())
            return Moment.OVER;
        if (call.status() == CallStatus.RINGING)
            return call.leg().rings() ? Moment.RINGS : Moment.DIALLING;
        if (call.connected())
            return Moment.CONNECTED;
        if (asked.isPresent())
            return Moment.ASKED;
        return call.queue().isPresent() ? Moment.WAITING : Moment.LISTENING;
    }

    public boolean live() {
        return moment != Moment.IDLE && moment != Moment.OVER;
    }
}
