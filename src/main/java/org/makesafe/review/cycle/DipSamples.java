package org.makesafe.review.cycle;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.makesafe.call.ForceSettings;
import org.springframework.stereotype.Component;

/**
 * Draws the dip samples of each handler and month once the month is over: those of its calls with the lowest lots. A lot is a keyed
 * digest of the call and the month: nobody can steer or foretell it, and drawing again would give the same. See ADR 0036.
 */
@Component
class DipSamples {
    private static final int TAIL = 8;
    private static final int HEX = 16;
    private final ReviewRows rows;
    private final Reviews reviews;
    private final ForceSettings force;
    private final ReviewSettings settings;
    private final Clock clock;

    DipSamples(ReviewRows rows, Reviews reviews, ForceSettings force, ReviewSettings settings, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.force = force;
        this.settings = settings;
        this.clock = clock;
    }

    /** Draws for every month that is over. */
    void draw() {
        String current = Review.month(clock.instant(), force.zone());
        rows.monthsToDraw(current).forEach(
                month -> rows.undrawn(month).forEach(handler -> reviews.committed(() -> draw(month, handler))));
    }

    /** A call that turns up once its month was drawn is drawn no more: what is known already must not change. */
    private int draw(String month, String handler) {
        boolean late = rows.existsByEndedMonthAndHandlerAndDrawn(month, handler, true);
        List<ReviewRow> inOrder = rows.findByEndedMonthAndHandlerAndDrawnOrderByLot(month, handler, false);
        int samples = late ? 0 : settings.dipSamples();
        for (int i = 0; i < inOrder.size(); i++) {
            ReviewRow row = inOrder.get(i);
            row.drawn(i < samples && twice(row.lot(), settings.doubleOneIn()));
            if (i < samples) {
                row.select(Set.of(Selected.DIP_SAMPLE), reviews.now().plus(settings.reviewWithin()));
                reviews.saved(row);
            } else {
                rows.save(row);
            }
        }
        return samples;
    }

    /** By the end of the lot, which tells nothing about the order that its beginning gives. */
    static boolean twice(String lot, int oneIn) {
        return oneIn > 0 && Long.parseLong(lot.substring(lot.length() - TAIL), HEX) % oneIn == 0;
    }
}
