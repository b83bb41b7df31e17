package org.bloexchange.notification.mail;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** Why a mail did not go, as a class: what the server said in words stays out of tables and answers. */
enum MailFailure {
    /** The server did not answer in time. */
    TIMEOUT,
    /** No connection came about. */
    UNREACHABLE,
    /** The connection broke in the middle. */
    BROKEN_OFF,
    /** The server said: not now (4xx). */
    REFUSED_FOR_NOW,
    /** The server said: never (5xx). */
    REFUSED,
    /** Anything else. */
    OTHER;

    /** Whether another attempt could end otherwise. */
    boolean isWorthAnother() {
        return this != REFUSED;
    }

    static MailFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPException smtp -> {
                    return ofReply(smtp.getReplyCode());
                }
                case TimeoutException timeout -> {
                    return TIMEOUT;
                }
                case java.util.concurrent.TimeoutException timeout -> {
                    return TIMEOUT;
                }
                case ConnectException connect -> {
                    return UNREACHABLE;
                }
                case UnknownHostException host -> {
                    return UNREACHABLE;
                }
                case IOException io -> {
                    return BROKEN_OFF;
                }
                case VertxException vertx -> {
                    return BROKEN_OFF;
                }
                default -> {
                    // a wrapper: look into it
                }
            }
        }
        return OTHER;
    }

    private static MailFailure ofReply(int code) {
        // 421 says goodbye, 530..538 ask to sign in, which an operator mends: both pass
        if (code >= 530 && code <= 538) {
            return REFUSED_FOR_NOW;
        }
        return switch (code / 100) {
            case 4 -> REFUSED_FOR_NOW;
            case 5 -> REFUSED;
            default -> OTHER;
        };
    }
}
