package org.makesafe.script.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Checks an SVG as a reader would find it. */
record Picture(String name, Document svg) {
    static Picture of(String name, String content) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Picture(name, factory.newDocumentBuilder().parse(new InputSource(new StringReader(content))));
        } catch (Exception e) {
            throw new AssertionError(name + " is not XML", e);
        }
    }

    void check() {
        isAccessible();
        var texts = each("text").stream().map(Picture::text).toList();
        var cards = each("rect").stream().filter(e -> e.hasAttribute("rx")).map(Picture::card).toList();
        assertThat(texts).as(name).isNotEmpty();
        apart(texts);
        apart(cards);
        String[] view = svg.getDocumentElement().getAttribute("viewBox").split(" ");
        var page = new Rectangle2D.Double(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
        assertThat(texts).as(name).allMatch(page::contains);
        assertThat(cards).as(name).allMatch(page::contains);
        assertThat(texts).as("%s: text stands in a card or in none", name)
                .allMatch(text -> cards.stream().allMatch(card -> card.contains(text) || !card.intersects(text)));
    }

    private void isAccessible() {
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("font-family")).startsWith("Arial");
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertThat(IntStream.range(0, root.getChildNodes().getLength()).mapToObj(root.getChildNodes()::item)
                    .filter(n -> n instanceof Element e && e.getAttribute("id").equals(id)))
                    .as("%s: %s", name, id).singleElement()
                    .satisfies(n -> assertThat(n.getTextContent()).isNotBlank());
        }
        for (String never : List.of("script", "foreignObject", "image", "style", "a", "use")) {
            assertThat(each(never)).as("%s: <%s>", name, never).isEmpty();
        }
    }

    private void apart(List<Rectangle2D> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s: %s overlaps %s", name, boxes.get(i), boxes.get(j)).isFalse();
            }
        }
    }

    /** The words of the picture, with each wrapped line after the one before. */
    String words() {
        return String.join(" ", each("text").stream().map(Element::getTextContent).toList());
    }

    private List<Element> each(String tag) {
        var found = new ArrayList<Element>();
        var nodes = svg.getElementsByTagNameNS("*", tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Rectangle2D text(Element e) {
        int size = number(e, "font-size");
        var font = new Font(size, e.getAttribute("font-weight").equals("bold"));
        return new Rectangle2D.Double(number(e, "x"), number(e, "y") - size * 0.9, font.width(e.getTextContent()),
                size * 1.12);
    }

    private static Rectangle2D card(Element e) {
        return new Rectangle2D.Double(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
    }

    private static int number(Element e, String attribute) {
        return Integer.parseInt(e.getAttribute(attribute));
    }
}
