package org.makesafe.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A plain browser without JavaScript, enough to sign in and send forms. */
public class Browser implements AutoCloseable {
    private static final String BOUNDARY = "a-boundary-that-no-file-holds";
    private final String base;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A browser whose user signed in with the demo's password. */
    public static Browser signedIn(int port, String user) {
        var browser = new Browser(port);
        browser.signIn(user, "makesafe");
        return browser;
    }

    public HttpResponse<String> signIn(String user, String password) {
        return submit("/login", "/login", Map.of("username", user, "password", password));
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A file to take away. */
    public HttpResponse<byte[]> file(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").build();
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Reads the lines of an answer that goes on, until one is enough; whether one was. */
    public boolean listen(String path, Predicate<String> enough) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/event-stream").build();
        try (var lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            return lines.anyMatch(enough);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** Sends a form with the token that the given page holds. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields, String... headers) {
        var token = page(page).select("input[name=_csrf]").attr("value");
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        return post(action, all, headers);
    }

    /** Sends fields as they are. */
    public HttpResponse<String> post(String action, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(base + action)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends files as a browser does, with the token that the given page holds. */
    public HttpResponse<String> upload(String page, String action, Map<String, byte[]> files) {
        var token = page(page).select("input[name=_csrf]").attr("value");
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) -> part(body, "name=\"files\"; filename=\"" + name + "\"", content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + action)).header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
