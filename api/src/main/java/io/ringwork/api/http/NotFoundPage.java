package io.ringwork.api.http;

/** What a browser shows for an address where nothing stands. */
final class NotFoundPage {

    static final String HTML = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Not found · Ringwork</title>
            <h1>Nothing stands at this address</h1>
            <p><a href="/">To the rings</a></p>
            </html>
            """;

    private NotFoundPage() {}
}
