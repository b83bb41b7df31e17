package org.bloexchange.alert.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.bloexchange.alert.cleaning.MediaTypes;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void shouldSayTheNameForOldAndNewReaders() {
        assertThat(FileName.disposition("Қорап 1.png", MediaTypes.PNG))
                .isEqualTo(
                        "attachment; filename=\"_____ 1.png\"; filename*=UTF-8''%D2%9A%D0%BE%D1%80%D0%B0%D0%BF%201.png");
    }

    @Test
    void shouldNotLetANameOutOfItsQuotes() {
        assertThat(FileName.disposition("a\"; filename=\"b.exe\\;%22.jpg", MediaTypes.JPEG))
                .isEqualTo("attachment; filename=\"a_; filename=_b.exe_;_22.jpg\"; filename*=UTF-8''"
                        + "a%22%3B%20filename%3D%22b.exe%5C%3B%2522.jpg");
    }

    @Test
    void shouldEndWithTheExtensionOfTheType() {
        assertThat(FileName.disposition("a.JPEG", MediaTypes.JPEG)).contains("\"a.JPEG\"");
        assertThat(FileName.disposition("a.hta", MediaTypes.JPEG)).contains("\"a.hta.jpg\"");
        assertThat(FileName.disposition("scan", MediaTypes.PDF)).contains("\"scan.pdf\"");
    }
}
