package io.okrcascade.core.record;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Lists that are no copies of what they show: to walk through, not to reach into. */
final class Views {
  private Views() {}

  /** Seen one after the other. */
  private abstract static class Sequence<E> extends AbstractList<E> {
    @Override
    public abstract Iterator<E> iterator();

    @Override
    public E get(int index) {
      return stream()
          .skip(index)
          .findFirst()
          .orElseThrow(() -> new IndexOutOfBoundsException(index));
    }
  }

  /** What becomes of each. */
  static <A, B> List<B> mapped(Collection<A> all, Function<? super A, ? extends B> to) {
    return new Sequence<>() {
      @Override
      public int size() {
        return all.size();
      }

      @Override
      public Iterator<B> iterator() {
        Iterator<A> from = all.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return from.hasNext();
          }

          @Override
          public B next() {
            return to.apply(from.next());
          }
        };
      }
    };
  }

  /** All of several. */
  static <A> List<A> joined(List<? extends Collection<A>> parts) {
    return new Sequence<>() {
      @Override
      public int size() {
        return parts.stream().mapToInt(Collection::size).sum();
      }

      @Override
      public Iterator<A> iterator() {
        return parts.stream().flatMap(Collection::stream).iterator();
      }
    };
  }

  /** What a map holds. */
  static <A> List<A> of(Collection<A> all) {
    return mapped(all, each -> each);
  }
}
