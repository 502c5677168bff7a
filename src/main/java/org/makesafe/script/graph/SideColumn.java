package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets cards in a column, each as near as may be to what it rests on, without overlap. */
final class SideColumn {
    private static final int GAP = 14;

    private record Wish(Card card, List<Card> beside) {
        int middle() {
            return (int) beside.stream().mapToInt(Card::middle).average().orElse(0);
        }
    }

    private final List<Wish> wishes = new ArrayList<>();

    /** Adds a card that would stand beside the others; with none, it stands at the top. */
    void add(Card card, List<Card> beside) {
        wishes.add(new Wish(card, beside));
    }

    /** The height that all of them need. */
    int height() {
        return wishes.stream().mapToInt(w -> w.card().height() + GAP).sum();
    }

    void place(int x, int top, int bottom) {
        var inOrder = wishes.stream().sorted(Comparator.comparingInt(Wish::middle)).toList();
        int next = top;
        for (Wish wish : inOrder) {
            wish.card().moveTo(x, Math.max(next, wish.middle() - wish.card().height() / 2));
            next = wish.card().bottom() + GAP;
        }
        int limit = Math.max(bottom, top + height() - GAP);
        for (Wish wish : inOrder.reversed()) {
            wish.card().moveTo(x, Math.min(wish.card().top(), limit - wish.card().height()));
            limit = wish.card().top() - GAP;
        }
    }

    void draw(Drawing drawing) {
        wishes.forEach(wish -> wish.card().draw(drawing));
    }
}
