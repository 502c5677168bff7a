package org.makesafe.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.makesafe.api.Caller;
import org.makesafe.web.Browser;

/** Takes calls at the desk as htmx does: each answer is the form that the page shows, and the reply is the next question's page. */
final class DeskTalk {
    private final Browser browser;
    private final List<Long> times = new ArrayList<>();

    DeskTalk(Browser browser) {
        this.browser = browser;
    }

    /** How long each of so many answers took, in nanoseconds. */
    List<Long> talk(int steps) {
        for (int call = 1; times.size() < steps; call++) {
            take(steps, "call " + Thread.currentThread().threadId() + " " + System.nanoTime() + " " + call);
        }
        return times;
    }

    private void take(int steps, String name) {
        var opened = browser.submit("/calls", "/calls", Map.of("script", "op-makesafe", "step", name));
        String address = opened.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        Element form = question(browser.page(address));
        while (form != null && times.size() < steps) {
            var fields = fields(form);
            long began = System.nanoTime();
            var reply = browser.post(form.attr("action"), fields, "HX-Request", "true");
            times.add(System.nanoTime() - began);
            if (reply.statusCode() != 200) {
                throw new IllegalStateException(form.attr("action") + " " + fields + ": " + reply.statusCode());
            }
            form = question(Jsoup.parse(reply.body()));
        }
    }

    /** The form of the question being asked; null at the end of the script. */
    private static @Nullable Element question(Document page) {
        return page.selectFirst("form.app-question");
    }

    private static Map<String, String> fields(Element form) {
        var fields = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
        fields.put("status", "ANSWERED");
        fields.put("note", "As told.");
        if (form.selectFirst("input[name=basis]") != null) {
            fields.put("basis", "SAW");
        }
        String question = form.attr("action").replaceFirst(".*/", "");
        Element value = form.selectFirst("[name=value]");
        if (value != null) {
            fields.put("value", value(question, value, form));
        } else {
            fields.put(form.selectFirst("[name=field.plate]") == null ? "field.detail" : "field.plate", "AB12 CDE");
        }
        return fields;
    }

    private static String value(String question, Element first, Element form) {
        String rehearsed = Caller.TAXI.rehearsed().get(question);
        if (rehearsed != null) {
            return rehearsed.replaceAll("[\\[\\]\"]", "");
        }
        String label = Objects.requireNonNullElse(form.selectFirst("label[for=value]"), first).text();
        return switch (first.attr("type")) {
            case "radio" -> form.select("input[name=value][value=no]").isEmpty() ? first.val() : "no";
            case "checkbox" -> first.val();
            case "tel" -> "01632 960124";
            default -> label.startsWith("Time") ? "21:30" : label.startsWith("Number") ? "1" : "Something.";
        };
    }
}
