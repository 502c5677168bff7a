package org.makesafe.script.graph;

/** Collects Markdown; what the script says is never taken for markup. */
final class Outline {
    private final StringBuilder out = new StringBuilder();
    private boolean list;

    void heading(int level, String title, String id) {
        out.append(out.isEmpty() ? "" : "\n").append("#".repeat(level)).append(' ').append(plain(title))
                .append(id.isEmpty() ? "" : " (`" + id + "`)").append("\n\n");
        list = false;
    }

    void paragraph(String text) {
        out.append(list ? "\n" : "").append(plain(text)).append("\n\n");
        list = false;
    }

    void item(String name, String text) {
        out.append("- ").append(plain(name)).append(": ").append(plain(text)).append('\n');
        list = true;
    }

    /** An item of ids, each already marked as code; nothing where there are none. */
    void code(String name, String ids) {
        if (!ids.isEmpty()) {
            out.append("- ").append(plain(name)).append(": ").append(ids).append('\n');
            list = true;
        }
    }

    String text() {
        return out.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\*_`\\[\\]<>|~])", "\\\\$1")
                .replaceAll("&(?=#?\\w+;)", "\\\\&");
    }
}
