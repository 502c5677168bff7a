package org.makesafe.ivr.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Say, Play or Pause. */
final class Speaking implements Activity {
    private final Player player;
    private final Prompts prompts;

    Speaking(Player player, Verb verb) {
        this.player = player;
        this.prompts = new Prompts(player.call(), List.of(verb));
    }

    @Override
    public void start() {
        timeUp();
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(prompts.until());
    }

    @Override
    public void timeUp() {
        if (!prompts.next())
            player.next();
    }

    /** In a queue the advice comes round for ever: what counts is what is being said. */
    @Override
    public boolean talks() {
        return player.part() != Part.WAIT || prompts.saying();
    }
}
