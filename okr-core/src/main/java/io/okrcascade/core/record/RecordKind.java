package io.okrcascade.core.record;

import io.okrcascade.core.message.RefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that is kept: all that the service has to know of it to load, write, log, export
 * and delete its records. Compared by identity.
 */
public final class RecordKind<T extends Record> {
  private final String name;
  private final String table;
  private final String section;
  private final int order;
  private final Class<T> recordClass;
  private final Function<T, String> idOf;
  private final Scope<T> scope;
  private final Writers<T> writers;
  private final List<Reference<T>> references;
  private final @Nullable ToIntBiFunction<Dataset, T> rank;
  private final boolean isWrittenAfterClosing;
  private final boolean isSupplement;
  private final @Nullable Rewinding<T> rewinding;
  private final Table<T> none = SingleTable.of(this, List.of());

  private RecordKind(Builder<T> builder) {
    name = builder.name;
    table = builder.table;
    section = builder.section;
    order = builder.order;
    recordClass = builder.recordClass;
    idOf = builder.idOf;
    scope = builder.scope;
    writers = builder.writers;
    references = builder.references.stream().map(declared -> declared.apply(this)).toList();
    rank = builder.rank;
    isWrittenAfterClosing = builder.isWrittenAfterClosing;
    isSupplement = builder.isSupplement;
    rewinding = builder.rewinding;
  }

  /** What is told where there is none of that id. */
  public RefusedException notFound(String id) {
    boolean hasOwnId = Components.of(recordClass).find("id").isPresent();
    return hasOwnId ? RefusedException.notFound(name, id) : RefusedException.notFoundYet(name);
  }

  /**
   * Begins the declaration of a kind.
   *
   * @param name in UPPER_SNAKE, as the change log says it
   * @param idOf the identity of a record among those of its kind
   */
  public static <T extends Record> Builder<T> of(
      String name, Class<T> recordClass, Function<T, String> idOf) {
    return new Builder<>(name, recordClass, idOf);
  }

  /** In UPPER_SNAKE, as the change log says it. */
  public String name() {
    return name;
  }

  /** As SQL says it. */
  public String table() {
    return table;
  }

  /** In camelCase, as bundles and counts say it. */
  public String section() {
    return section;
  }

  /** Records are written in rising order: each kind after those that it refers to. */
  public int order() {
    return order;
  }

  /** Whether its records refer to one another, so that it matters which is written first. */
  public boolean hasRanks() {
    return rank != null;
  }

  /** Records are written in rising rank. */
  public int rankOf(Dataset data, T content) {
    return rank == null ? 0 : rank.applyAsInt(data, content);
  }

  /** How its records stood on an earlier day; null where they carry no dated facts. */
  @Nullable Rewinding<T> rewinding() {
    return rewinding;
  }

  /** The table without any of its records. */
  Table<T> none() {
    return none;
  }

  public Class<T> recordClass() {
    return recordClass;
  }

  public String idOf(T content) {
    return idOf.apply(content);
  }

  public Scope<T> scope() {
    return scope;
  }

  /** Whether it belongs to the organization rather than to a cycle family. */
  public boolean isOfOrganization() {
    return scope instanceof Scope.Organization;
  }

  public Writers<T> writers() {
    return writers;
  }

  /** Whether its acts say themselves what may still be written in a closed cycle. */
  public boolean isWrittenAfterClosing() {
    return isWrittenAfterClosing;
  }

  /**
   * Whether its records supplement what is planned and measured, as comments do: few answers are
   * made of them, and those say so.
   */
  public boolean isSupplement() {
    return isSupplement;
  }

  public List<Reference<T>> references() {
    return references;
  }

  /** The order of its records by a key; by id where that is the same. */
  public <K extends Comparable<? super K>> Comparator<T> sortedBy(Function<T, K> key) {
    return Comparator.comparing(key).thenComparing(idOf);
  }

  /** Declares a grouping of its records. */
  public <K> Grouping<T, K> by(Function<T, K> keyOf) {
    return new Grouping<>(this, keyOf);
  }

  /** Identity of a record of which there is one for each pair, and which has no id of its own. */
  public static String pairId(String first, String second) {
    return first + ">" + second;
  }

  @Override
  public String toString() {
    return name;
  }

  /** A kind being declared. */
  public static final class Builder<T extends Record> {
    private final String name;
    private final Class<T> recordClass;
    private final Function<T, String> idOf;
    private final List<Function<RecordKind<T>, Reference<T>>> references = new ArrayList<>();
    private String table = "";
    private String section = "";
    private int order;
    private Scope<T> scope = new Scope.Organization<>();
    private Writers<T> writers = new Writers.OfParent<>();
    private @Nullable ToIntBiFunction<Dataset, T> rank;
    private boolean isWrittenAfterClosing;
    private boolean isSupplement;
    private @Nullable Rewinding<T> rewinding;

    private Builder(String name, Class<T> recordClass, Function<T, String> idOf) {
      this.name = name;
      this.recordClass = recordClass;
      this.idOf = idOf;
    }

    /**
     * Where its records stand.
     *
     * @param order place among all kinds, after those that it refers to
     * @param sqlTable as SQL says it
     * @param bundleSection in camelCase, as bundles say it
     */
    public Builder<T> stored(int place, String sqlTable, String bundleSection) {
      order = place;
      table = sqlTable;
      section = bundleSection;
      return this;
    }

    /** Its records refer to one another; of each the ones of lower rank are written first. */
    public Builder<T> ranked(ToIntBiFunction<Dataset, T> rankOf) {
      rank = rankOf;
      return this;
    }

    /** Its acts say themselves what may still be written in a closed cycle. */
    public Builder<T> writtenAfterClosing() {
      isWrittenAfterClosing = true;
      return this;
    }

    /** Its records supplement what is planned and measured. */
    public Builder<T> supplement() {
      isSupplement = true;
      return this;
    }

    /**
     * Dated facts tell how its records stood on an earlier day.
     *
     * @param touched those on which something dated after the day may bear
     * @param then how one of them stood
     */
    public Builder<T> rewound(Rewinding.Touched<T> touched, Rewinding.Then<T> then) {
      rewinding = new Rewinding<>(touched, then);
      return this;
    }

    /** Its records live in a cycle. */
    public Builder<T> inCycle(Function<T, String> cycleId) {
      scope = new Scope.OfCycle<>(cycleId);
      return this;
    }

    /** Its records live where another record lives. */
    public Builder<T> within(String parentKind, Function<T, String> parentId) {
      return within(content -> new Ref(parentKind, parentId.apply(content)));
    }

    /** As {@link #within(String, Function)}, where the parents are of several kinds. */
    public Builder<T> within(Function<T, Ref> parent) {
      scope = new Scope.Within<>(parent);
      return this;
    }

    /** Who may write for the team writes its records. */
    public Builder<T> writtenFor(Function<T, String> teamId) {
      writers = new Writers.OfTeam<>(teamId);
      return this;
    }

    /** Who holds a permission of the organization writes its records. */
    public Builder<T> writtenWith(String permission) {
      writers = new Writers.Holders<>(permission);
      return this;
    }

    /** Its records live within a record, belong to it, and are deleted with it. */
    public Builder<T> partOf(String parentKind, Function<T, String> parentId) {
      return within(parentKind, parentId).belongsTo(parentKind, parentId);
    }

    /** As {@link #partOf(String, Function)}, where the parents are of several kinds. */
    public Builder<T> partOf(Function<T, Ref> parent, String... parentKinds) {
      for (String kind : parentKinds) {
        belongsTo(kind, content -> idIn(kind, parent.apply(content)));
      }
      return within(parent);
    }

    private static @Nullable String idIn(String kind, Ref ref) {
      return ref.kind().equals(kind) ? ref.id() : null;
    }

    /** Its records belong to the one that they refer to, and are deleted with it. */
    public Builder<T> belongsTo(String target, Function<T, ? extends @Nullable String> refersTo) {
      return refersTo(target, refersTo, null);
    }

    /**
     * What its records refer to is not deleted; each tells why.
     *
     * @param code of what stands in the way
     * @param message what a record says to the deletion of what it refers to
     */
    public Builder<T> standsOn(
        String target,
        Function<T, ? extends @Nullable String> refersTo,
        String code,
        Function<T, String> message) {
      return standsOn(target, refersTo, Reference.each(code, message));
    }

    /** What its records refer to is not deleted; they tell why. */
    public Builder<T> standsOn(
        String target,
        Function<T, ? extends @Nullable String> refersTo,
        Reference.Obstacle<T> obstacle) {
      return refersTo(target, refersTo, obstacle);
    }

    /** As {@link #standsOn(String, Function, Reference.Obstacle)}, where one refers to several. */
    public Builder<T> standsOnAny(
        String target, BiPredicate<T, String> refers, Reference.Obstacle<T> obstacle) {
      references.add(
          kind ->
              new Reference<>(
                  target,
                  (data, id) -> data.all(kind).stream().filter(content -> refers.test(content, id)),
                  obstacle));
      return this;
    }

    private Builder<T> refersTo(
        String target,
        Function<T, ? extends @Nullable String> refersTo,
        Reference.@Nullable Obstacle<T> obstacle) {
      references.add(
          kind -> {
            Grouping<T, @Nullable String> referring = kind.by(refersTo::apply);
            return new Reference<>(
                target, (data, id) -> data.all(referring, id).stream(), obstacle);
          });
      return this;
    }

    public RecordKind<T> build() {
      return new RecordKind<>(this);
    }
  }
}
