package org.bloexchange.localstack.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bloexchange.localstack.bench.Alternation.Round;
import org.bloexchange.localstack.bench.ServicePlans.Plan;
import org.bloexchange.localstack.bench.SetOption.Kept;
import org.bloexchange.localstack.client.ExchangeClient;
import org.bloexchange.localstack.client.Json;
import org.bloexchange.localstack.stack.Progress;
import org.bloexchange.localstack.stack.Service;
import org.bloexchange.localstack.stack.StackException;
import org.jspecify.annotations.Nullable;

/** Pages of lists at their beginning and far down, for the national unit that sees most. */
final class ListRun implements Bench {
    private static final Goal TIME = Goal.atMost(2);

    /** The same, but that pages of an index do not end where a page of the list does. */
    private static final Goal BUFFERS = Goal.atMost(1.1);

    private static final int LIMIT = 50;
    private static final long FAR_DOWN = 10_000;

    private final int rounds;
    private final Duration phase;
    private final Kept kept;
    private final Progress progress;
    private final Timetable timetable;
    private final BenchStack stack;

    ListRun(int rounds, Duration phase, Kept kept, Progress progress) {
        this.rounds = rounds;
        this.phase = phase;
        this.kept = kept;
        this.progress = progress;
        this.timetable = new Timetable(progress, planned());
        this.stack = BenchStack.keeping(kept.folder(), progress);
    }

    private Duration planned() {
        int pages = ListFilter.of("").size() * 2;
        return BenchSize.START.multipliedBy(3).plus(phase.multipliedBy(2L * pages * (rounds + 1)));
    }

    /**
     * A page that is asked for.
     *
     * @param name {@code first} or {@code page10000}
     * @param after null for the first one
     */
    private record Page(
            String name, ListFilter filter, @Nullable ListPlace after) {
        String path() {
            return "/api/v1/alerts?limit=" + LIMIT + filter.query()
                    + (after == null ? "" : "&cursor=" + after.cursor());
        }
    }

    @Override
    public boolean wasStopped() {
        return stack.wasStopped();
    }

    @Override
    public List<Figure> run() throws Exception {
        Proc.requireLinux();
        try (stack) {
            timetable.begin("starting a stack", BenchSize.START);
            stack.start();
            stack.ensure(kept.set(), progress);
            String country;
            List<List<Page>> pages = new ArrayList<>();
            try (Connection connection = stack.connect(Service.ALERT)) {
                country = KeysetQuery.busiestCountry(connection);
                for (ListFilter filter : ListFilter.of(country)) {
                    pages.add(pages(connection, country, filter));
                }
            }
            ExchangeClient reader = reader(country);
            List<Figure> figures = new ArrayList<>();
            for (Page page : pages.stream().flatMap(List::stream).toList()) {
                figures.add(time(page, country, reader));
            }
            figures.addAll(buffers(pages, reader));
            return figures;
        }
    }

    private ExchangeClient reader(String country) {
        String unit = country + "-NATIONAL";
        return stack.signIn(stack.stack()
                .credentials()
                .find(unit, "COORDINATOR")
                .orElseThrow(() -> new StackException("There is no coordinator of " + unit + " among the accounts")));
    }

    private List<Page> pages(Connection connection, String country, ListFilter filter) throws SQLException {
        long all = KeysetQuery.count(connection, country, filter);
        // whole, and not the last one
        long page = Math.min(FAR_DOWN, (all - 1) / LIMIT);
        progress.say("    %,d alerts in the list '%s' of %s-NATIONAL; far down is page %,d"
                .formatted(all, filter.name(), country, page));
        if (page < 2) {
            throw new StackException("The list '" + filter.name() + "' has not two pages; measure with more alerts");
        }
        ListPlace before = KeysetQuery.place(connection, country, filter, (page - 1) * LIMIT - 1);
        return List.of(new Page("first", filter, null), new Page("page" + page, filter, before));
    }

    private Figure time(Page page, String country, ExchangeClient reader) throws Exception {
        String name = "list." + page.name() + "." + page.filter().name();
        try (PageReader program = new PageReader(stack.stack().uri(Service.ALERT), reader.token(), page.path());
                KeysetQuery floor = new KeysetQuery(
                        stack.connect(Service.ALERT), country, page.filter(), page.after(), LIMIT + 1)) {
            timetable.begin(name + ": warming up", phase.multipliedBy(2));
            requireSame(name, PageReader.idsOf(program.read()), floor.read());
            timetable.result("program " + Figure.plain(Latency.of(program::read, phase)) + " ms; floor "
                    + Figure.plain(Latency.of(floor::read, phase)) + " ms (not counted)");
            List<Round<Double>> measured = Alternation.run(
                    rounds,
                    round -> told(name + ": over HTTP", round, Latency.of(program::read, phase)),
                    round -> told(name + ": its rows alone", round, Latency.of(floor::read, phase)));
            return Figure.of(name, "ms/page", Alternation.pairs(measured, each -> each), TIME);
        }
    }

    /** What is not the same is not compared. */
    private static void requireSame(String name, List<String> program, List<String> floor) {
        if (!program.equals(floor.stream().limit(LIMIT).toList())) {
            throw new StackException(
                    name + ": the page that alert-service gives has other alerts than the plain query");
        }
    }

    private Double told(String what, int round, double millis) {
        timetable.begin(what + ", round " + round + " of " + rounds, phase);
        timetable.result(Figure.plain(millis) + " ms");
        return millis;
    }

    private List<Figure> buffers(List<List<Page>> pages, ExchangeClient reader) throws Exception {
        timetable.begin("list.buffers: the plans of the service's own statements", BenchSize.START.multipliedBy(2));
        List<Figure> figures = new ArrayList<>();
        try (ServicePlans plans = new ServicePlans(stack)) {
            for (List<Page> two : pages) {
                double first = buffers(plans, two.getFirst(), reader);
                double farDown = buffers(plans, two.getLast(), reader);
                String name = "list.buffers." + two.getFirst().filter().name();
                timetable.result(name + ": first " + Figure.plain(first) + ", far down " + Figure.plain(farDown));
                // neither page is to cost more than the other
                Pairs moreAndFewer = new Pairs(List.of(Math.max(first, farDown)), List.of(Math.min(first, farDown)));
                figures.add(Figure.of(name, "buffers", moreAndFewer, BUFFERS));
            }
        }
        return figures;
    }

    /** The second time, when what a connection has to look up once is known. The plans are kept to be looked at. */
    private double buffers(ServicePlans plans, Page page, ExchangeClient reader) throws Exception {
        try (PageReader program = new PageReader(stack.stack().uri(Service.ALERT), reader.token(), page.path())) {
            for (int i = 0; i < 10; i++) {
                var unused = program.read();
            }
            List<Plan> found = plans.of(LIMIT + 1, program::read);
            Path folder = Files.createDirectories(kept.folder().resolve("plans"));
            Files.write(
                    folder.resolve(page.name() + "." + page.filter().name() + ".json"),
                    found.stream()
                            .flatMap(plan -> Stream.of(Json.bytes(plan.json())))
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .toList());
            return found.stream().mapToLong(Plan::buffers).sum();
        }
    }
}
