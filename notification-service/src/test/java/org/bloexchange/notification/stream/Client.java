package org.bloexchange.notification.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client that takes as many writes as it is told to. */
final class Client implements Flow.Subscriber<byte[]> {

    final StringBuilder text = new StringBuilder();
    private final boolean eager;
    Flow.@Nullable Subscription subscription;
    boolean completed;

    Client(boolean eager) {
        this.eager = eager;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(byte[] bytes) {
        text.append(new String(bytes, StandardCharsets.UTF_8));
        if (eager) {
            takeMore();
        }
    }

    void takeMore() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
        completed = true;
    }

    List<Long> ids() {
        List<Long> ids = new ArrayList<>();
        Matcher id = Pattern.compile("id: (\\d+)\n").matcher(text);
        while (id.find()) {
            ids.add(Long.valueOf(id.group(1)));
        }
        return ids;
    }
}
