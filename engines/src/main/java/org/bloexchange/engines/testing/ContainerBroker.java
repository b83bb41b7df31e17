package org.bloexchange.engines.testing;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The broker in a container. A container that is killed comes back on another port, which its clients do not know; so
 * it is paused: to its clients that is as good as gone.
 */
final class ContainerBroker implements BrokerControl {
    static void remember(KafkaContainer kafka) {
        JvmWide.put("kafka.container", kafka.getContainerId());
    }

    @Override
    public void kill9() {
        docker().pauseContainerCmd(JvmWide.require("kafka.container")).exec();
    }

    @Override
    public void restart() {
        docker().unpauseContainerCmd(JvmWide.require("kafka.container")).exec();
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
