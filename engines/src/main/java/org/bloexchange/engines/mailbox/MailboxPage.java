package org.bloexchange.engines.mailbox;

import java.util.List;

/** The mailbox as a plain page; whatever a mail says is text here, never markup. */
final class MailboxPage {
    private MailboxPage() {}

    static String of(List<ReceivedMail> newestFirst) {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Local mailbox</title>
                <style>body{font:15px sans-serif;margin:2em;max-width:60em}
                article{border:1px solid #bbb;padding:.5em 1em;margin:1em 0}
                pre{white-space:pre-wrap}</style></head>
                <body><h1>Local mailbox</h1>
                """);
        page.append("<p>").append(newestFirst.size()).append(" messages, newest first.</p>\n");
        for (ReceivedMail mail : newestFirst) {
            page.append("<article><h2>").append(text(mail.subject())).append("</h2><p>");
            page.append(text(mail.receivedAt().toString())).append("<br>from ").append(text(mail.from()));
            page.append("<br>to ").append(text(String.join(", ", mail.to())));
            page.append("</p><pre>").append(text(mail.body())).append("</pre></article>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String text(String any) {
        return any.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
