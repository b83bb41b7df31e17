package org.bloexchange.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Mail with a pointer. */
@ConfigMapping(prefix = "blo.mail")
public interface MailConfig {

    /** Where mail may go in the exercise world; {@code *} stands for anything. In the actual world it does not count. */
    @WithDefault("*.invalid,*@exercise.invalid")
    List<String> allowList();

    /** Language for those who name none we have. */
    @WithDefault("ru")
    String defaultLanguage();

    /** What stands behind the {@code @} of a Message-ID. */
    @WithDefault("blo-exchange.invalid")
    String messageIdDomain();

    /** How many mails are on their way at once. */
    @WithDefault("8")
    int concurrency();

    /** Who took a mail and says nothing for that long is taken for dead; longer than the server's timeout. */
    @WithDefault("60s")
    Duration lease();

    /** How often the table is looked at without being woken, for retries and for what other replicas left. */
    @WithDefault("1s")
    Duration sweep();

    /** The mail server. */
    Server server();

    /** The mail server; application.properties takes the values from {@code quarkus.mailer.*}, which operators know. */
    interface Server {

        /** Its name or address. */
        String host();

        /** Its port. */
        int port();

        /** The sender of all mail. */
        String from();

        /** Whether to speak TLS from the first byte. */
        @WithDefault("false")
        boolean tls();

        /** STARTTLS: DISABLED, OPTIONAL or REQUIRED. */
        @WithDefault("OPTIONAL")
        String startTls();

        /** A configuration of {@code quarkus.tls.<name>} with the certificates to trust. */
        Optional<String> tlsConfigurationName();

        /** Name to sign in with, where the server asks for one. */
        Optional<String> username();

        /** Password to sign in with. */
        Optional<String> password();

        /** From the first byte to the server's last word; whoever takes longer has not taken the mail. */
        @WithDefault("10s")
        Duration timeout();
    }
}
