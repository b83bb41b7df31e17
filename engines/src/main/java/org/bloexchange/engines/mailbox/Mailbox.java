package org.bloexchange.engines.mailbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest mails, at most {@link #CAPACITY} of them; older ones are forgotten. */
final class Mailbox {
    static final int CAPACITY = 1_000;

    private final Deque<ReceivedMail> newestFirst = new ArrayDeque<>();

    synchronized void add(ReceivedMail mail) {
        newestFirst.addFirst(mail);
        if (newestFirst.size() > CAPACITY) {
            newestFirst.removeLast();
        }
    }

    /** Newest first. */
    synchronized List<ReceivedMail> all() {
        return new ArrayList<>(newestFirst);
    }

    /** Those that went to the address, newest first. */
    List<ReceivedMail> to(String address) {
        return all().stream().filter(mail -> mail.wentTo(address)).toList();
    }
}
