package org.makesafe.desk;

import java.util.List;

/**
 * How many callers wait in the queue. Those whom the phone system is still asking are on their way there.
 *
 * @param danger how many of them may be in danger
 */
record Queue(int count, int danger) {
    static Queue of(List<WaitingCaller> waiting) {
        var queued = waiting.stream().filter(WaitingCaller::queued).toList();
        return new Queue(queued.size(), (int) queued.stream().filter(WaitingCaller::alarming).count());
    }

    /** Whether there is nobody to take. */
    public boolean empty() {
        return count == 0;
    }
}
