package org.bloexchange.messaging.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bloexchange.messaging.MessagingConfig;
import org.bloexchange.messaging.World;

/** Resolves streams to topics of this deployment and world. Nothing else knows how a topic is named. */
@ApplicationScoped
public class Topics {

    private final World world;
    private final Set<String> countries;
    private final TopicCatalogue catalogue = TopicCatalogue.load();
    /** Names by stream, made once: one is looked up for every event and reading country. */
    private final Map<String, Set<TopicName>> names = new HashMap<>();

    @Inject
    Topics(MessagingConfig config) {
        this(config.world(), config.countries());
    }

    /** For those that run outside a service, such as a launcher or a test. */
    public Topics(World world, List<String> countries) {
        this.world = world;
        this.countries = new LinkedHashSet<>(countries);
        catalogue.streams().forEach(stream -> names.put(stream.name(), Set.copyOf(namesOf(stream))));
    }

    /** Countries served, lower case, in the order of the setting. */
    public Set<String> countries() {
        return Set.copyOf(countries);
    }

    /** Whether the deployment serves that country; upper or lower case. */
    public boolean serves(String country) {
        return countries.contains(country.toLowerCase(Locale.ROOT));
    }

    /** The list behind the names. */
    public TopicCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The topic on which {@code writer} tells {@code reader} of a stream.
     *
     * @param reader country in upper or lower case, or {@code all}
     * @param writer country in upper or lower case
     * @throws IllegalArgumentException if the stream, reader or writer does not exist here
     */
    public String topic(String reader, String stream, String writer) {
        TopicName name = new TopicName(world, reader.toLowerCase(Locale.ROOT), stream, writer.toLowerCase(Locale.ROOT));
        if (!names.getOrDefault(stream, Set.of()).contains(name)) {
            throw new IllegalArgumentException("This deployment has no topic " + name.value());
        }
        return name.value();
    }

    /** All topics of a stream. */
    public Set<TopicName> namesOf(String stream) {
        return namesOf(catalogue.stream(stream));
    }

    private Set<TopicName> namesOf(StreamDefinition definition) {
        String stream = definition.name();
        Set<TopicName> all = new LinkedHashSet<>();
        for (String writer : countries) {
            switch (definition.readers()) {
                case ALL -> all.add(new TopicName(world, TopicName.EVERYONE, stream, writer));
                case OWN -> all.add(new TopicName(world, writer, stream, writer));
                case EVERY -> countries.forEach(reader -> all.add(new TopicName(world, reader, stream, writer)));
            }
        }
        return all;
    }

    /** An internal topic's name in this world. */
    public String internal(String name) {
        return world.topicPrefix() + name;
    }

    /** Names of all topics of a stream, as the broker knows them. */
    public List<String> valuesOf(String stream) {
        List<String> values = new ArrayList<>();
        namesOf(stream).forEach(name -> values.add(name.value()));
        return values;
    }
}
