package org.makesafe.ivr.phone;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads documents in TwiML. */
final class TwimlReader {
    private TwimlReader() {}

    /** The element {@code Response}; empty if the text is not XML, or XML of something else. */
    static Optional<Verb> read(String text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // The parser would print what is wrong.
            builder.setErrorHandler(new DefaultHandler());
            var root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            return root.getTagName().equals("Response") ? Optional.of(verb(root)) : Optional.empty();
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Verb verb(Element element) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        var nested = new ArrayList<Verb>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element inner)
                nested.add(verb(inner));
        return new Verb(element.getTagName(), attributes, element.getTextContent().strip().replaceAll("\\s+", " "),
                nested);
    }
}
