package org.bloexchange.engines.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The one user to whom GreenMail delivers everything: it puts the mail into the bounded mailbox instead of GreenMail's
 * own store, which only grows.
 */
final class KeepingUser implements GreenMailUser {
    private final Mailbox mailbox;
    private @Nullable MovingMessage last;

    KeepingUser(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Called once per recipient, one mail after the other; a mail to many is kept once. */
    @Override
    @SuppressWarnings("ReferenceEquality") // it is the same delivery only if it is the same object
    public synchronized void deliver(MovingMessage message) {
        if (message == last) {
            return;
        }
        last = message;
        try {
            mailbox.add(MailReader.read(message));
        } catch (IOException e) {
            throw new UncheckedIOException("The mail cannot be read", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail cannot be read", e);
        }
    }

    @Override
    public void deliver(MimeMessage message) {
        throw new UnsupportedOperationException("Mail comes by SMTP only");
    }

    @Override
    public String getEmail() {
        return "everyone@localhost";
    }

    @Override
    public String getLogin() {
        return "everyone";
    }

    @Override
    public String getQualifiedMailboxName() {
        return "everyone";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // there is nothing to sign in to
    }

    @Override
    public void authenticate(String password) {
        // there is nothing to sign in to
    }

    @Override
    public void create() {
        // it keeps no folders
    }

    @Override
    public void delete() {
        // it keeps no folders
    }
}
