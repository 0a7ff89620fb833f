package io.ringwork.api.http;

import io.ringwork.api.http.Route.Created;
import io.ringwork.api.http.problem.FieldError;
import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemException;
import io.ringwork.api.http.wire.JudgementAnswer;
import io.ringwork.api.http.wire.JudgementItem;
import io.ringwork.api.http.wire.JudgementList;
import io.ringwork.api.http.wire.JudgementWarning;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.pipeline.Contradiction;
import io.ringwork.graph.pipeline.Contradictions;
import io.ringwork.graph.pipeline.RecordJudgement;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.JudgementEntry;
import io.ringwork.graph.store.JudgementRefusedException;
import io.ringwork.graph.store.Withdrawal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What analysts decided. */
final class JudgementResource {

    /** Below the base path. */
    static final String PATH = "/judgements";

    private final GraphStore store;
    private final InstantSource clock;
    private final String user;

    /**
     * @param user author of what comes without one
     */
    JudgementResource(GraphStore store, InstantSource clock, String user) {
        this.store = store;
        this.clock = clock;
        this.user = user;
    }

    JudgementList list(Arguments arguments) {
        boolean history = arguments.get(Routes.HISTORY);
        String about = Objects.requireNonNullElse(arguments.find(Routes.ABOUT), "");
        String query = Cursor.digest("judgements", history, about);
        Cursor cursor = arguments.find(Routes.CURSOR);
        if (cursor != null) {
            cursor.check(query);
        }
        List<JudgementEntry> all = store.judgements().history();
        List<JudgementEntry> wanted = all.stream()
                .filter(entry -> history || entry.stands())
                .filter(entry -> about.isEmpty() || entry.judgement().subjects().contains(about))
                .toList();
        int from = Math.min(cursor == null ? 0 : cursor.offset(), wanted.size());
        int to = Math.min(from + arguments.get(Routes.JUDGEMENT_LIMIT), wanted.size());
        boolean last = to == wanted.size();
        List<Judgement> standing = all.stream()
                .filter(JudgementEntry::stands)
                .map(JudgementEntry::judgement)
                .toList();
        return new JudgementList(
                wanted.size(),
                from == 0 && last,
                last ? null : new Cursor(to, query, "").text(),
                wanted.subList(from, to).stream().map(JudgementResource::item).toList(),
                warnings(Contradictions.find(standing)));
    }

    JudgementItem judgement(Arguments arguments) {
        String id = arguments.get(Routes.JUDGEMENT);
        return item(store.judgements()
                .find(id)
                .orElseThrow(() -> ProblemException.notFound("There is no judgement " + id)));
    }

    /** The call that keeps a judgement. */
    Route.Call adding() {
        return new Adding();
    }

    JudgementAnswer withdraw(Arguments arguments) {
        String id = arguments.get(Routes.JUDGEMENT);
        String reason = Objects.requireNonNullElse(arguments.find(Routes.WITHDRAWAL_REASON), "");
        return recording()
                .withdraw(id, reason, author(arguments.find(Routes.WITHDRAWAL_AUTHOR)))
                .map(JudgementResource::answer)
                .orElseThrow(() -> ProblemException.notFound("There is no judgement " + id + " that stands"));
    }

    private RecordJudgement recording() {
        return new RecordJudgement(store.judgements(), clock);
    }

    private String author(@Nullable String given) {
        return given == null ? user : given;
    }

    private static JudgementAnswer answer(RecordJudgement.Outcome outcome) {
        return new JudgementAnswer(item(outcome.entry()), warnings(outcome.warnings()));
    }

    private static JudgementItem item(JudgementEntry entry) {
        Judgement judgement = entry.judgement();
        boolean value = judgement.verdict().isAboutValue();
        Withdrawal withdrawal = entry.withdrawal();
        return new JudgementItem(
                judgement.id(),
                judgement.verdict().word(),
                value ? List.of() : judgement.subjects(),
                value ? judgement.subjects().get(0) : null,
                judgement.reason(),
                judgement.author(),
                judgement.decidedAt(),
                withdrawal == null
                        ? null
                        : new JudgementItem.Withdrawal(
                                withdrawal.author(),
                                withdrawal.at(),
                                withdrawal.reason().isEmpty() ? null : withdrawal.reason()));
    }

    private static List<JudgementWarning> warnings(List<Contradiction> contradictions) {
        return contradictions.stream()
                .map(one -> new JudgementWarning(one.sentence(), one.loser(), one.winners()))
                .toList();
    }

    /** Keeps a judgement. */
    private final class Adding implements Route.Call {

        @Override
        public List<FieldError> check(Arguments arguments) {
            String word = arguments.find(Routes.VERDICT);
            if (word == null) {
                return List.of();
            }
            Verdict verdict = Verdict.find(word).orElseThrow();
            List<FieldError> errors = new ArrayList<>();
            Parameter<?> wanted = wanted(verdict);
            Parameter<?> other = verdict.isAboutValue() ? Routes.VENDORS : Routes.VALUE;
            RecordJudgement.wrongSubjects(verdict, subjects(verdict, arguments))
                    .ifPresent(wrong -> errors.add(new FieldError(wanted.name(), wrong)));
            if (arguments.find(other) != null) {
                errors.add(new FieldError(
                        other.name(), "is given; the verdict " + word + " takes " + wanted.name() + " instead"));
            }
            return errors;
        }

        @Override
        public Created answer(Arguments arguments) {
            Verdict verdict = Verdict.find(arguments.get(Routes.VERDICT)).orElseThrow();
            try {
                RecordJudgement.Outcome outcome = recording()
                        .add(
                                verdict,
                                subjects(verdict, arguments),
                                arguments.get(Routes.REASON),
                                author(arguments.find(Routes.AUTHOR)));
                return new Created(
                        Routes.BASE + PATH + "/" + outcome.entry().judgement().id(), JudgementResource.answer(outcome));
            } catch (JudgementRefusedException refused) {
                throw problem(verdict, refused);
            }
        }

        private ProblemException problem(Verdict verdict, JudgementRefusedException refused) {
            String message = String.valueOf(refused.getMessage());
            return switch (refused.reason()) {
                case UNKNOWN_SUBJECT ->
                    ProblemException.badParameter(
                            wanted(verdict).name(),
                            "names " + String.join(", ", refused.names()) + ", which the store does not know");
                case STANDS_ALREADY, ID_TAKEN -> new ProblemException(Problem.of(ProblemCode.CONFLICT, message));
            };
        }

        private static Parameter<?> wanted(Verdict verdict) {
            return verdict.isAboutValue() ? Routes.VALUE : Routes.VENDORS;
        }

        private static List<String> subjects(Verdict verdict, Arguments arguments) {
            if (verdict.isAboutValue()) {
                String value = arguments.find(Routes.VALUE);
                return value == null ? List.of() : List.of(value);
            }
            return Objects.requireNonNullElse(arguments.find(Routes.VENDORS), List.of());
        }
    }
}
