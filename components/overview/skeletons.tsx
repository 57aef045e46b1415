import { TableSkeleton } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { tilesGrid } from "@/components/ui/stat-tile";

const eight = Array.from({ length: 8 }, (_, place) => place);

/** The outline of the tiles, as large as they are. */
export const TilesSkeleton = () => (
  <div role="status" className={tilesGrid}>
    <span className="sr-only">Loading the figures</span>
    {eight.map((place) => (
      <div key={place} className="h-42 rounded-lg border border-line bg-surface px-4 py-3.5">
        <Skeleton className="h-4 w-3/5" />
        <Skeleton className="mt-3 h-6 w-2/5" />
        <Skeleton className="mt-3 h-3 w-4/5" />
      </div>
    ))}
  </div>
);

/** The outline of a chart, as large as it is. */
export const ChartSkeleton = () => (
  <div role="status" className="h-117 rounded-lg border border-line bg-surface p-4">
    <span className="sr-only">Loading a chart</span>
    <Skeleton className="h-4 w-56 max-w-full" />
    <Skeleton className="mt-3 h-4 w-4/5" />
    <Skeleton className="mt-6 h-84" />
  </div>
);

export const LatestSkeleton = () => (
  <TableSkeleton columns={4} rows={8} label="Loading the latest transactions" />
);
