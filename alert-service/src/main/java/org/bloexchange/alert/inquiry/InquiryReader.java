package org.bloexchange.alert.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bloexchange.alert.inquiry.RequestView.AskedView;
import org.bloexchange.alert.inquiry.RequestView.MessageView;
import org.bloexchange.alert.inquiry.RequestView.StepView;
import org.bloexchange.alert.policy.InquiryPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.reading.HistoryView.By;
import org.bloexchange.alert.store.Database;
import org.bloexchange.alert.store.Sql;
import org.bloexchange.alert.vocabulary.RequestState;
import org.jspecify.annotations.Nullable;

/** Requests as a reader may see them; what it may not see is not found. */
@ApplicationScoped
class InquiryReader {

    /** Of a longer thread the rest is read message by message. */
    private static final int SHOWN_MESSAGES = 200;

    private final Database database;

    InquiryReader(Database database) {
        this.database = database;
    }

    private record Row(Inquiry inquiry, Asked asked) {}

    /** The request with its history and its thread, if there is one this reader may see. */
    Optional<RequestView> find(UUID id, Reach reach) {
        List<Row> rows = database.list(InquiryPolicy.one(id, reach).add(rows(reach)), InquiryReader::row);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<StepView>> steps = steps(id, reach);
        List<AskedView> asked = rows.stream()
                .map(row ->
                        AskedView.of(row.asked(), steps.get(row.asked().party().office())))
                .toList();
        List<MessageView> thread = newestMessages(id, reach).reversed().stream()
                .map(message -> MessageView.of(message, reach, List.of()))
                .toList();
        return Optional.of(RequestView.of(rows.getFirst().inquiry(), asked, thread));
    }

    /** The newest first, at most that many. */
    List<RequestView> list(
            Reach reach,
            InquiryPolicy.@Nullable Side side,
            @Nullable RequestState state,
            @Nullable UUID after,
            int limit) {
        Sql page = InquiryPolicy.newest(reach, side, state, after, limit);
        Map<Inquiry, List<AskedView>> found = new LinkedHashMap<>();
        database.list(page.add(rows(reach)), InquiryReader::row)
                .forEach(row -> found.computeIfAbsent(row.inquiry(), inquiry -> new ArrayList<>())
                        .add(AskedView.of(row.asked(), null)));
        return found.entrySet().stream()
                .map(entry -> RequestView.of(entry.getKey(), entry.getValue(), null))
                .toList();
    }

    /**
     * Messages of the thread, oldest first, at most that many; empty where there is no such request for the reader.
     *
     * @param after where the page before ended
     */
    Optional<List<MessageView>> thread(UUID id, Reach reach, @Nullable UUID after, int limit) {
        Sql sql = InquiryPolicy.one(id, reach)
                .add("select " + InquiryRows.MESSAGE + " from s join inquiry i on i.id = s.id left join lateral (")
                .add("select x.* from inquiry_message x where x.inquiry_id = i.id and")
                .add(InquiryPolicy.seesMessage(reach));
        if (after != null) {
            sql.add("and x.id > ?", after);
        }
        sql.add("order by x.id limit ?) x on true order by x.id", limit);
        List<Optional<MessageView>> found = database.list(
                sql,
                row -> row.getString("office") == null
                        ? Optional.empty()
                        : Optional.of(MessageView.of(InquiryRows.message(row), reach, List.of())));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().flatMap(Optional::stream).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(InquiryRows.inquiry(row), InquiryRows.asked(row));
    }

    /** What is shown of the requests in {@code s}, in the order of lists. */
    private static Sql rows(Reach reach) {
        return Sql.of("select " + InquiryRows.INQUIRY + ", " + InquiryRows.ASKED)
                .add("from s join inquiry i on i.id = s.id join inquiry_asked q on q.inquiry_id = i.id and")
                .add(InquiryPolicy.seesAsked(reach))
                .add("join inquiry_step p on p.inquiry_id = q.inquiry_id and p.office = q.office")
                .add("and p.revision = q.revision " + InquiryRows.WITH_ALERT + " order by i.id desc, q.office");
    }

    private Map<String, List<StepView>> steps(UUID id, Reach reach) {
        Sql sql = Sql.of("select i.id, p.author_office, p.author_function, " + InquiryRows.ASKED)
                .add("from inquiry i join inquiry_asked q on q.inquiry_id = i.id and")
                .add(InquiryPolicy.seesAsked(reach))
                .add("join inquiry_step p on p.inquiry_id = q.inquiry_id and p.office = q.office")
                .add("where i.id = ? order by q.office, p.revision", id);
        Map<String, List<StepView>> steps = new LinkedHashMap<>();
        database.list(sql, row -> {
            Asked asked = InquiryRows.asked(row);
            By by = new By(row.getString("author_office"), row.getString("author_function"));
            return steps.computeIfAbsent(asked.party().office(), office -> new ArrayList<>())
                    .add(new StepView(asked.revision(), asked.state(), by, asked.changedAt(), asked.answer()));
        });
        return steps;
    }

    private List<Message> newestMessages(UUID id, Reach reach) {
        Sql sql = Sql.of("select " + InquiryRows.MESSAGE
                        + " from inquiry i join inquiry_message x on x.inquiry_id = i.id and")
                .add(InquiryPolicy.seesMessage(reach))
                .add("where i.id = ? order by x.id desc limit ?", id, SHOWN_MESSAGES);
        return database.list(sql, InquiryRows::message);
    }
}
