package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines down the left of a column, from a card to those further down that depend on it; lanes keep them apart. */
final class Branches {
    static final int LANE = 13;
    private static final int CLEAR = 16;

    private record Branch(Card from, List<Card> to, int number) {
        int length() {
            return to.getLast().top() - from.bottom();
        }

        boolean beside(Branch other) {
            return from.top() <= other.to.getLast().bottom() && other.from.top() <= to.getLast().bottom();
        }
    }

    private final List<Branch> branches = new ArrayList<>();

    /** Adds the lines from one card; those it leads to stand in order. */
    void add(Card from, List<Card> to) {
        if (!to.isEmpty()) {
            branches.add(new Branch(from, to, branches.size()));
        }
    }

    /** How much room the lines need at most. */
    int width() {
        return CLEAR + LANE * branches.size();
    }

    void draw(Drawing drawing, int left) {
        var lanes = new ArrayList<List<Branch>>();
        for (Branch branch : branches.stream().sorted(Comparator.comparingInt(Branch::length)).toList()) {
            var free = lanes.stream().filter(lane -> lane.stream().noneMatch(branch::beside)).findFirst();
            var lane = free.orElseGet(ArrayList::new);
            if (free.isEmpty()) {
                lanes.add(lane);
            }
            lane.add(branch);
            draw(drawing, branch, left - CLEAR - LANE * lanes.indexOf(lane));
        }
    }

    private void draw(Drawing drawing, Branch branch, int x) {
        String colour = Look.line(branch.number());
        int start = branch.from().bottom() - 10;
        drawing.path(colour,
                "M%d %dH%dV%d".formatted(branch.from().left(), start, x, arrival(branch, branch.to().getLast())));
        for (Card card : branch.to()) {
            int y = arrival(branch, card);
            drawing.path(colour, "M%d %dH%d".formatted(x, y, card.left() - 7));
            drawing.tip(card.left() - 1, y, 1, colour);
        }
    }

    /** Lines that arrive at one card do so one below the other. */
    private int arrival(Branch branch, Card card) {
        long earlier = branches.stream().filter(b -> b.number() < branch.number() && b.to().contains(card)).count();
        return card.top() + 18 + 11 * (int) earlier;
    }
}
