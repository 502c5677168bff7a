package org.makesafe.ivr;

import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/** Runs what the telephone network is asked for apart from the request that called for it. */
@OnlyWithIvr
@Component
class LineTasks implements Executor {
    @Override
    public void execute(Runnable task) {
        Thread.ofVirtual().name("telephone-line").start(task);
    }
}
