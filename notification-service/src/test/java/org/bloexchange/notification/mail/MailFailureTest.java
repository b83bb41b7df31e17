package org.bloexchange.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class MailFailureTest {

    @Test
    void shouldFindTheClassBehindWrappers() {
        assertThat(MailFailure.of(new CompletionException(new ConnectException("away"))))
                .isEqualTo(MailFailure.UNREACHABLE);
        assertThat(MailFailure.of(new io.smallrye.mutiny.TimeoutException())).isEqualTo(MailFailure.TIMEOUT);
        assertThat(MailFailure.of(new IllegalStateException("what"))).isEqualTo(MailFailure.OTHER);
        assertThat(MailFailure.of(new CompletionException(new VertxException("Connection was closed", true))))
                .isEqualTo(MailFailure.BROKEN_OFF);
    }

    @Test
    void shouldGiveUpOnlyWhereTheServerSaysNever() {
        assertThat(MailFailure.REFUSED.isWorthAnother()).isFalse();
        assertThat(MailFailure.REFUSED_FOR_NOW.isWorthAnother()).isTrue();
        assertThat(MailFailure.TIMEOUT.isWorthAnother()).isTrue();
        assertThat(MailFailure.OTHER.isWorthAnother()).isTrue();
    }
}
