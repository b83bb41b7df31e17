package org.bloexchange.messaging.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bloexchange.engines.testing.EnginesResource;
import org.bloexchange.messaging.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class WorldStampIT {

    @Inject
    WorldStamp stamp;

    @Inject
    Sql sql;

    @AfterEach
    void putBack() {
        sql.run("update world_stamp set world = 'exercise'");
    }

    @Test
    void shouldHaveStampedTheNewDatabase() {
        assertThat(sql.text("select world from world_stamp")).isEqualTo("exercise");
    }

    @Test
    void shouldRefuseADatabaseOfTheOtherWorld() {
        sql.run("update world_stamp set world = 'actual'");

        assertThatThrownBy(() -> stamp.check(new StartupEvent()))
                .isInstanceOf(WorldStamp.WrongWorldException.class)
                .hasMessageContaining("'actual'")
                .hasMessageContaining("'exercise'");
    }
}
