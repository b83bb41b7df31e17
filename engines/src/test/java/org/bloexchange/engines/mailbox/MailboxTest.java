package org.bloexchange.engines.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox();

    @Test
    void shouldForgetTheOldestWhenItIsFull() {
        for (int i = 0; i <= Mailbox.CAPACITY; i++) {
            mailbox.add(mail("subject " + i, "a@b.example"));
        }

        assertThat(mailbox.all()).hasSize(Mailbox.CAPACITY);
        assertThat(mailbox.all().getFirst().subject()).isEqualTo("subject " + Mailbox.CAPACITY);
        assertThat(mailbox.all().getLast().subject()).isEqualTo("subject 1");
    }

    @Test
    void shouldFindByRecipientWhateverTheCase() {
        mailbox.add(mail("mine", "Officer@Oybek.example"));
        mailbox.add(mail("other", "other@oybek.example"));

        assertThat(mailbox.to("officer@oybek.EXAMPLE"))
                .extracting(ReceivedMail::subject)
                .containsExactly("mine");
    }

    @Test
    void shouldShowMarkupAsText() {
        String page = MailboxPage.of(List.of(mail("<script>alert(1)</script>", "a@b.example")));

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static ReceivedMail mail(String subject, String to) {
        return new ReceivedMail("<1@x>", "from@x", List.of(to), subject, Instant.EPOCH, Map.of(), "body");
    }
}
