package org.makesafe.script.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Curves from cards to cards at their side, spread along the edges so that they leave and arrive apart. */
final class Links {
    private record Link(Card from, Card to, String colour) {}

    private final List<Link> links = new ArrayList<>();

    void add(Card from, Card to, String colour) {
        links.add(new Link(from, to, colour));
    }

    void draw(Drawing drawing) {
        for (Link link : links) {
            int way = link.to().left() > link.from().left() ? 1 : -1;
            int x1 = way > 0 ? link.from().right() : link.from().left();
            int x2 = (way > 0 ? link.to().left() : link.to().right()) - way;
            int y1 = port(link, way, Link::from, Link::to);
            int y2 = port(link, way, Link::to, Link::from);
            int mid = (x1 + x2) / 2;
            drawing.path(link.colour(),
                    "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, mid, y1, mid, y2, x2 - 6 * way, y2));
            drawing.tip(x2, y2, way, link.colour());
        }
    }

    private int port(Link link, int way, Function<Link, Card> here, Function<Link, Card> there) {
        var same = links.stream().filter(l -> here.apply(l) == here.apply(link))
                .filter(l -> (l.to().left() > l.from().left() ? 1 : -1) == way)
                .sorted(Comparator.comparingInt(l -> there.apply(l).middle())).toList();
        Card card = here.apply(link);
        return card.top() + card.height() * (same.indexOf(link) + 1) / (same.size() + 1);
    }
}
