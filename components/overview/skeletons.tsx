import { Skeleton } from "@/components/ui/skeleton";

const eight = Array.from({ length: 8 }, (_, place) => place);

/** The outline of the tiles, as large as they are. */
export const TilesSkeleton = () => (
  <div role="status" className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
    <span className="sr-only">Loading the figures</span>
    {eight.map((place) => (
      <div key={place} className="h-28 rounded-lg border border-line bg-surface px-4 py-3.5">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="mt-3 h-6 w-20" />
        <Skeleton className="mt-3 h-3 w-32" />
      </div>
    ))}
  </div>
);

/** The outline of a chart, as large as it is. */
export const ChartSkeleton = () => (
  <div role="status" className="h-101 rounded-lg border border-line bg-surface p-4">
    <span className="sr-only">Loading a chart</span>
    <Skeleton className="h-4 w-56" />
    <Skeleton className="mt-3 h-4 w-4/5" />
    <Skeleton className="mt-6 h-70" />
  </div>
);
