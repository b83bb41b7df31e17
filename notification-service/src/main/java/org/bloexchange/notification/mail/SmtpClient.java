package org.bloexchange.notification.mail;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands one mail to the server, over a connection of its own. The client Quarkus keeps has a pool in which a connection
 * that dies before the greeting, or hangs, keeps its place for ever; after a few of those no mail goes until a restart. So
 * each attempt has a client that is closed with it, and a silent connection is dropped.
 */
@ApplicationScoped
class SmtpClient {

    private final Vertx vertx;
    private final MailConfig.Server server;
    private final TlsConfigurationRegistry tls;

    SmtpClient(Vertx vertx, MailConfig config, TlsConfigurationRegistry tls) {
        this.vertx = vertx;
        this.server = config.server();
        this.tls = tls;
    }

    /**
     * Returns when the server took the mail.
     *
     * @throws CompletionException with what kept it from going
     */
    void send(MailMessage message) {
        MailClient client = MailClient.create(vertx, options());
        try {
            var unused = client.sendMail(message.setFrom(server.from()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(server.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } finally {
            var unused = client.close();
        }
    }

    private io.vertx.ext.mail.MailConfig options() {
        int timeoutMs = Math.toIntExact(server.timeout().toMillis());
        io.vertx.ext.mail.MailConfig options = new io.vertx.ext.mail.MailConfig()
                .setHostname(server.host())
                .setPort(server.port())
                .setSsl(server.tls())
                .setStarttls(StartTLSOptions.valueOf(server.startTls().toUpperCase(Locale.ROOT)))
                .setKeepAlive(false)
                .setMaxPoolSize(1)
                .setConnectTimeout(timeoutMs)
                .setIdleTimeout(timeoutMs)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        server.username().ifPresent(options::setUsername);
        server.password().ifPresent(options::setPassword);
        server.tlsConfigurationName().ifPresent(name -> trust(options, name));
        return options;
    }

    private void trust(io.vertx.ext.mail.MailConfig options, String name) {
        TlsConfiguration known = tls.get(name)
                .orElseThrow(
                        () -> new IllegalStateException("There is no quarkus.tls." + name + " for the mail server"));
        if (known.getTrustStoreOptions() != null) {
            options.setTrustOptions(known.getTrustStoreOptions());
        }
        if (known.getKeyStoreOptions() != null) {
            options.setKeyCertOptions(known.getKeyStoreOptions());
        }
    }
}
